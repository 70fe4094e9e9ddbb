"""Lists with several pages in flight in tasks: ended half-way, cancelled, and beside tasks that fail."""

from __future__ import annotations

import asyncio
import gc
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog

from .changing_server import Server, new_async_client, number_of, read_in_tasks


def tasks_in_flight() -> int:
    return sum(one.get_name() == "datadog-incidents-prefetch" for one in asyncio.all_tasks())


def test_abandoned_tasks_are_cancelled_before_the_iteration_ends() -> None:
    server = Server(95)
    server.turns = iter([0, 0, *[1000] * 50])

    async def main() -> None:
        async with new_async_client(server) as dd:
            assert len(await dd.incidents.list(page_size=10, prefetch=4).take(15)) == 15
            assert (server.in_flight, tasks_in_flight()) == (0, 0)
            reading = asyncio.create_task(read_in_tasks(server, page_size=10, prefetch=4))
            await asyncio.sleep(0.01)
            reading.cancel()
            with pytest.raises(asyncio.CancelledError):
                await reading
            assert (server.in_flight, tasks_in_flight()) == (0, 0)

    asyncio.run(main())


def test_a_second_cancellation_leaves_no_task_behind() -> None:
    server = Server(95)
    server.turns = iter([0, *[1000] * 50])

    async def respond_reluctantly(request: httpx.Request) -> httpx.Response:
        try:
            return await server.respond_later(request)
        except asyncio.CancelledError:
            for _ in range(10):
                await asyncio.sleep(0)
            raise

    async def main() -> None:
        transport = httpx.MockTransport(respond_reluctantly)
        async with new_async_client(server, transport=transport) as dd:

            async def reading() -> None:
                async for _ in dd.incidents.list(page_size=10, prefetch=4):
                    pass

            task = asyncio.create_task(reading())
            while server.in_flight < 4:
                await asyncio.sleep(0)
            for _ in range(20):  # as by the cancel scopes of anyio, which cancel each wait
                task.cancel()
                await asyncio.sleep(0)
            with pytest.raises(asyncio.CancelledError):
                await task
            for _ in range(30):
                await asyncio.sleep(0)
            assert (server.in_flight, tasks_in_flight()) == (0, 0)

    asyncio.run(main())


def test_tasks_of_a_loop_that_was_left_end_soon() -> None:
    server = Server(95)
    server.turns = iter([0, 0, *[1000] * 50])

    async def main() -> None:
        async with new_async_client(server) as dd:
            async for one in dd.incidents.list(page_size=10, prefetch=4):
                if number_of(one) == 12:
                    break  # without `aclosing`: the event loop closes the generators
            gc.collect()
            for _ in range(30):
                await asyncio.sleep(0)
            assert (server.in_flight, tasks_in_flight()) == (0, 0)

    asyncio.run(main())


def test_an_error_beside_a_list_cancels_it_and_frees_its_connections() -> None:
    mock = MockDatadog()
    with mock.client() as dd:
        for number in range(60):
            dd.incidents.create(title=str(number))

    async def reading(dd: AsyncIncidentsClient) -> None:
        while True:
            assert len([one async for one in dd.incidents.list(page_size=10, prefetch=4)]) == 60

    async def failing() -> None:
        await asyncio.sleep(0.2)
        raise ValueError("stop")

    async def group_of(dd: AsyncIncidentsClient) -> None:
        async with asyncio.TaskGroup() as group:
            for _ in range(3):
                group.create_task(reading(dd))
            group.create_task(failing())

    async def main(url: str) -> None:
        options: dict[str, Any] = {"api_key": mock.api_key, "app_key": mock.app_key}
        async with AsyncIncidentsClient(base_url=url, unstable_operations="all", **options) as dd:
            with pytest.raises(ExceptionGroup):
                await group_of(dd)
            assert tasks_in_flight() == 0
            pool: Any = dd._http._pool
            assert pool._slots._semaphore._value == 32
            assert len(pool._connections) == len(pool._idle)
            assert len([one async for one in dd.incidents.list(page_size=10, prefetch=4)]) == 60
        assert not pool._connections

    with mock.serve() as url:
        asyncio.run(main(url))
