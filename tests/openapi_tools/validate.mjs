// Validates an OpenAPI document with swagger-parser, and prints its title and the number of its paths.
import SwaggerParser from "@apidevtools/swagger-parser";

const document = await SwaggerParser.validate(process.argv[2]);
console.log(`${document.info.title}: ${Object.keys(document.paths).length} paths`);
