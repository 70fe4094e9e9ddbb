"""Transports of the mock (httpx transport, ASGI application, uvicorn server) and its control endpoints."""
