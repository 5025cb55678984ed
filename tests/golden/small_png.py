"""Pictures of the wall in a third of their bytes, for a repository: few shades, each pixel an index into a palette.

Reads what riskbild writes (RGB, eight bits a channel, rows without a filter); needs nothing beside Python.
"""
import pathlib, struct, zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
STEP = 8  # shades are rounded to multiples: at most four off, half of what golden pictures may differ


def chunks(data):
    at = len(SIGNATURE)
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        yield kind, data[at + 8:at + 8 + length]
        at += 12 + length


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def read(path):
    """Width, height and the bytes of all pixels, three each."""
    parts = list(chunks(path.read_bytes()))
    width, height, depth, colours = struct.unpack(">IIBB", parts[0][1][:10])
    raw = zlib.decompress(b"".join(data for kind, data in parts if kind == b"IDAT"))
    row = 3 * width + 1
    assert (depth, colours) == (8, 2) and not any(raw[::row]), f"{path} is not as riskbild writes pictures"
    return width, height, b"".join(raw[y * row + 1:(y + 1) * row] for y in range(height))


def rounded(pixels):
    return pixels.translate(bytes(min(255, (shade + STEP // 2) // STEP * STEP) for shade in range(256)))


def rows(pixels, width):
    return zlib.compress(b"".join(b"\0" + pixels[at:at + width] for at in range(0, len(pixels), width)), 9)


def written(width, height, kind, more):
    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    return SIGNATURE + chunk(b"IHDR", head) + b"".join(chunk(*each) for each in more) + chunk(b"IEND", b"")


def encoded(width, height, pixels):
    colours = list(zip(pixels[0::3], pixels[1::3], pixels[2::3]))
    index = {colour: i for i, colour in enumerate(dict.fromkeys(colours))}
    if len(index) > 256:
        return written(width, height, 2, [(b"IDAT", rows(pixels, 3 * width))])
    palette = b"".join(map(bytes, index))
    return written(width, height, 3, [(b"PLTE", palette), (b"IDAT", rows(bytes(map(index.get, colours)), width))])


def copy(source, target):
    width, height, pixels = read(pathlib.Path(source))
    pathlib.Path(target).write_bytes(encoded(width, height, rounded(pixels)))
