// Which share of two pictures' pixels is not the same colour; all of them where their sizes differ. Small differences
// of a colour are a renderer's rounding.
export async function difference(browser, one, other) {
    const page = await browser.newPage();
    try {
        return await page.evaluate(async pictures => {
            const pixels = async base64 => {
                const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
                const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
                const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
                canvas.drawImage(picture, 0, 0);
                return canvas.getImageData(0, 0, picture.width, picture.height);
            };
            const [one, other] = await Promise.all(pictures.map(pixels));
            if (one.width !== other.width || one.height !== other.height) return 1;
            let unlike = 0;
            for (let i = 0; i < one.data.length; i += 4)
                unlike += [0, 1, 2].some(channel => Math.abs(one.data[i + channel] - other.data[i + channel]) > 24);
            return unlike / (one.width * one.height);
        }, [one, other].map(picture => picture.toString("base64")));
    } finally {
        await page.close();
    }
}
