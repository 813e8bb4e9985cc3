import { roboto } from './fonts.ts';

/** Pixels of the picture for one of the SVG: sharp in print and on dense screens. */
const ZOOM = 2;

/**
 * An SVG as a PNG on white ground, with the fonts of the house and none of the machine's.
 *
 * @param svg - as `drawn` makes it, in light colours
 */
export async function pictured(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const { normal, bold } = roboto();
  const picture = await renderAsync(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: ZOOM },
    font: {
      loadSystemFonts: false,
      fontFiles: [normal, bold],
      defaultFontFamily: 'Roboto',
    },
  });
  return picture.asPng();
}
