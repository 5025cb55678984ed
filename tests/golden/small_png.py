"""Pictures of the wall in half of their bytes, for a repository: the edges of letters in fewer shades, each pixel an
index into a palette.

Reads what riskbild writes (RGB, eight bits a channel, rows without a filter); needs nothing beside Python.
"""
import collections, pathlib, struct, zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
STEP = 8  # rare shades are rounded to multiples: at most four off, half of what golden pictures may differ
COMMON = 500  # of a million pixels: a ground or an ink, kept as it is


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


def rounded(colours):
    """Each colour that is there, and the one that stands for it."""
    count = collections.Counter(colours)
    common = COMMON * len(colours) / 1e6
    step = [min(255, (shade + STEP // 2) // STEP * STEP) for shade in range(256)]
    return {colour: colour if n > common else tuple(map(step.__getitem__, colour)) for colour, n in count.items()}


def rows(pixels, width):
    return zlib.compress(b"".join(b"\0" + pixels[at:at + width] for at in range(0, len(pixels), width)), 9)


def written(width, height, kind, more):
    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    return SIGNATURE + chunk(b"IHDR", head) + b"".join(chunk(*each) for each in more) + chunk(b"IEND", b"")


def copy(source, target):
    width, height, pixels = read(pathlib.Path(source))
    colours = list(zip(pixels[0::3], pixels[1::3], pixels[2::3]))
    stand_in = rounded(colours)
    index = {colour: i for i, colour in enumerate(dict.fromkeys(stand_in.values()))}
    if len(index) <= 256:
        indices = bytes(map({colour: index[kept] for colour, kept in stand_in.items()}.__getitem__, colours))
        parts = [(b"PLTE", b"".join(map(bytes, index))), (b"IDAT", rows(indices, width))]
        data = written(width, height, 3, parts)
    else:
        pixels = b"".join(map({colour: bytes(kept) for colour, kept in stand_in.items()}.__getitem__, colours))
        data = written(width, height, 2, [(b"IDAT", rows(pixels, 3 * width))])
    pathlib.Path(target).write_bytes(data)
