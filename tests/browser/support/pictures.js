// Which share of two pictures is not alike, seen from afar: an eighth of their size, since a display moves its picture
// by a pixel or two now and then, to spare the panel. All of it where their sizes differ.
export async function difference(browser, one, other) {
    const page = await browser.newPage();
    try {
        return await page.evaluate(async pictures => {
            const pixels = async base64 => {
                const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
                const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
                const [width, height] = [picture.width, picture.height].map(length => Math.round(length / 8));
                const canvas = new OffscreenCanvas(width, height).getContext("2d");
                canvas.imageSmoothingQuality = "high";
                canvas.drawImage(picture, 0, 0, width, height);
                return canvas.getImageData(0, 0, width, height);
            };
            const [one, other] = await Promise.all(pictures.map(pixels));
            if (one.width !== other.width || one.height !== other.height) return 1;
            let unlike = 0;
            for (let i = 0; i < one.data.length; i += 4)
                unlike += [0, 1, 2].some(channel => Math.abs(one.data[i + channel] - other.data[i + channel]) > 48);
            return unlike / (one.width * one.height);
        }, [one, other].map(picture => picture.toString("base64")));
    } finally {
        await page.close();
    }
}
