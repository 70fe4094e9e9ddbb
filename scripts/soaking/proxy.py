"""Process of the proxy between clients and the mock server: `python -m soaking.proxy PLAN`.

It forwards each request as a whole and injects a fault into some of them, until the run calms down. A request
is never sent to the server twice. Counts its faults in a tally.
"""

from __future__ import annotations

import asyncio
import signal
import sys
from random import Random

from .messages import Message, read_message
from .plan import Plan
from .proxy_faults import Exchange, draw, none, reset
from .tally import Tally

LIMIT = 1 << 22
"""Size of a message head in bytes, at most."""


class Proxy:
    """Proxy of one run.

    Args:
        plan: plan of the run.
        tally: tally of faults.
    """

    def __init__(self, plan: Plan, tally: Tally) -> None:
        self._plan = plan
        self._random = plan.random("proxy")
        self._tally = tally
        # The event loop keeps no strong reference to the task of a connection that its client has closed.
        self._tasks: set[asyncio.Task[None] | None] = set()

    async def accept(self, reader: asyncio.StreamReader, client: asyncio.StreamWriter) -> None:
        """Serve a connection of a client."""
        task, server = asyncio.current_task(), Upstream(self._plan.server_port)
        self._tasks.add(task)
        try:
            if self._is_hit(0.01, "refuse"):
                reset(client)
            else:
                while await self._exchange(reader, client, server):
                    await client.drain()
        except OSError:  # a connection was lost
            client.close()
        except asyncio.CancelledError:  # the process ends
            pass
        finally:
            client.close()
            server.close()
            self._tasks.discard(task)

    async def _exchange(
        self, reader: asyncio.StreamReader, client: asyncio.StreamWriter, server: Upstream
    ) -> bool:
        if self._is_hit(0.01, "reset while sending"):
            await reader.read(self._random.randint(1, 400))
            reset(client)
            return False
        request = await read_message(reader)
        if not request.complete:
            return False

        async def forward() -> Message:
            return await server.exchange(request)

        fault = none if self._plan.calm.exists() else draw(self._random)
        self._tally.count("proxy faults" if fault is not none else "proxy", fault.__name__.replace("_", " "))
        return await fault(Exchange(Random(self._random.random()), client, forward))  # noqa: S311

    def _is_hit(self, probability: float, fault: str) -> bool:
        hit = self._random.random() < probability and not self._plan.calm.exists()
        if hit:
            self._tally.count("proxy faults", fault)
        return hit


class Upstream:
    """Connection to the server, opened again if the server has closed it between requests.

    Args:
        port: port of the server.
    """

    def __init__(self, port: int) -> None:
        self._port = port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def exchange(self, request: Message) -> Message:
        """Send a request and return the response.

        Raises:
            OSError: the connection could not be opened, or was lost.
        """
        if self._streams is None or self._streams[0].at_eof():
            self.close()
            self._streams = await asyncio.open_connection("127.0.0.1", self._port, limit=LIMIT)
        reader, writer = self._streams
        writer.write(request.content)
        response = await read_message(reader)
        if not response.content:
            raise ConnectionResetError("the server closed the connection")
        return response

    def close(self) -> None:
        if self._streams is not None:
            self._streams[1].close()


async def serve(plan: Plan, tally: Tally) -> None:
    """Serve until SIGTERM."""
    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    server = await asyncio.start_server(
        Proxy(plan, tally).accept, "127.0.0.1", plan.proxy_port, limit=LIMIT, backlog=512
    )
    async with server:
        print("listening", flush=True)
        await stopped.wait()


def main() -> None:
    plan, tally = Plan.of_json(sys.argv[1]), Tally()
    asyncio.run(serve(plan, tally))
    tally.write(plan.result("proxy"))


if __name__ == "__main__":
    main()
