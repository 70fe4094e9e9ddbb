# Server of the mock, see docs/mock-serving.md:
#   docker build --tag datadog-incidents-mock .
#   docker run --rm --publish 127.0.0.1:8282:8282 datadog-incidents-mock
FROM python:3.11-slim

ENV PYTHONPATH=/app PYTHONUNBUFFERED=1
WORKDIR /app

# Wheels only, so that no package runs code while it is installed.
COPY requirements/mock.lock ./
RUN pip install --no-cache-dir --disable-pip-version-check --root-user-action ignore \
    --require-hashes --only-binary :all: --requirement mock.lock

COPY LICENSE ./
COPY generated/datadog_incidents_api ./datadog_incidents_api
COPY wrapper/datadog_incidents ./datadog_incidents
RUN python -m compileall -q .

# Nothing is written at run time: the file system can be read-only.
USER 10001:10001
EXPOSE 8282
HEALTHCHECK --interval=5s --timeout=3s --start-period=10s --retries=3 \
    CMD ["python", "-c", "import http.client; c = http.client.HTTPConnection('127.0.0.1', 8282, 2); \
c.request('GET', '/health'); raise SystemExit(c.getresponse().status != 200)"]
# Inside the container, all of its addresses: who reaches them depends on the ports that are published.
ENTRYPOINT ["python", "-m", "datadog_incidents.cli", "mock", "--host", "0.0.0.0", "--port", "8282"]
