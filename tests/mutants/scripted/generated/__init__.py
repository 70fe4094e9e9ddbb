"""Calls made from the OpenAPI document: they show bugs of single requests, in any operation.

`tour` sends the calls, with the bodies of `sample_bodies`. `itinerary` calls all operations with valid
requests; `probes` sends one operation all kinds of wrong, odd and extreme ones.
"""
