"""The line between callbackd and Asterisk's ARI, for the lab's network-cut: it passes everything on until somebody makes
/faults/now. Then it stands still for CUT_SECONDS, as a network does that loses every packet, and drops what was open."""
import asyncio
import os
import pathlib

REQUEST = pathlib.Path("/faults/now")
# There while nothing passes.
CUT = pathlib.Path("/faults/cut")
ARI = ("ari", 8088)
PORT = 8088


class Line:
    def __init__(self):
        self._passes = asyncio.Event()
        self._passes.set()
        self._open = set()

    async def connect(self, reader, writer):
        await self._passes.wait()
        try:
            far_reader, far_writer = await asyncio.open_connection(*ARI)
        except OSError:
            writer.close()
            return
        self._open |= {writer, far_writer}
        await asyncio.gather(self._carry(reader, far_writer), self._carry(far_reader, writer))
        self._open -= {writer, far_writer}

    async def _carry(self, reader, writer):
        try:
            while data := await reader.read(65536):
                await self._passes.wait()
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
        finally:
            writer.close()

    async def cut_on_request(self, seconds):
        while True:
            await asyncio.sleep(0.2)
            if not REQUEST.exists():
                continue
            CUT.touch()
            REQUEST.unlink()
            print(f"line: cut for {seconds} s", flush=True)
            self._passes.clear()
            await asyncio.sleep(seconds)
            for writer in list(self._open):
                writer.transport.abort()
            self._passes.set()
            CUT.unlink()
            print("line: whole again", flush=True)


async def main():
    CUT.unlink(missing_ok=True)
    line = Line()
    server = await asyncio.start_server(line.connect, "0.0.0.0", PORT)
    async with server:
        await line.cut_on_request(float(os.environ.get("CUT_SECONDS", "20")))


if __name__ == "__main__":
    asyncio.run(main())
