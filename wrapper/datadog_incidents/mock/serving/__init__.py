"""Ways to reach the mock: httpx transport, ASGI application, uvicorn, control endpoints."""
