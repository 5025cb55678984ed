// A picture of the glass as a file: Xvfb keeps its pixels in the format of xwd.
import { deflateSync } from "node:zlib";

const crcTable = Int32Array.from({ length: 256 }, (_, n) => {
    for (let bit = 0; bit < 8; ++bit) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
    return n;
});

function crc(bytes) {
    let value = -1;
    for (const byte of bytes) value = crcTable[(value ^ byte) & 255] ^ (value >>> 8);
    return (value ^ -1) >>> 0;
}

function chunk(type, content) {
    const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(content.length, 0);
    frame.writeUInt32BE(crc(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

// {width, height, rgb}: three bytes a pixel.
export function pictureOfXwd(file) {
    const [header, width, height, line, colours] = [0, 16, 20, 48, 76].map(place => file.readUInt32BE(place));
    const pixels = file.subarray(header + 12 * colours);
    const rgb = Buffer.alloc(width * height * 3);
    for (let y = 0, to = 0; y < height; ++y)
        for (let from = y * line; from < y * line + width * 4; from += 4, to += 3) {
            rgb[to] = pixels[from + 2];
            rgb[to + 1] = pixels[from + 1];
            rgb[to + 2] = pixels[from];
        }
    return { width, height, rgb };
}

export function pngOf({ width, height, rgb }) {
    const rows = Buffer.alloc(height * (width * 3 + 1));
    for (let y = 0; y < height; ++y) rgb.copy(rows, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3);
    const about = Buffer.alloc(13);
    about.writeUInt32BE(width, 0);
    about.writeUInt32BE(height, 4);
    about.set([8, 2, 0, 0, 0], 8);
    return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", about), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}
