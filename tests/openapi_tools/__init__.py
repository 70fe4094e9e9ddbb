"""Tools of other projects read the OpenAPI document: the source under `spec/`, and the installed bundle."""
