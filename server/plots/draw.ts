import { optionOf, sizeOf } from './option.ts';
import { PALETTES } from './palette.ts';
import type { Look, Plot } from './plot.ts';

/** How a picture looks that leaves the house. */
export const PRINTED: Look = { ground: 'light', width: 'wide' };

/**
 * Draws a plot. The library is loaded with the first one: most visits to the house draw none.
 *
 * @returns an SVG file without script; its ground is transparent
 */
export async function drawn(plot: Plot, look: Look = PRINTED): Promise<string> {
  const { init } = await import('echarts/dist/echarts.esm.min');
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...sizeOf(plot, look) });
  try {
    chart.setOption(optionOf(plot, look, PALETTES[look.ground]));
    return titled(chart.renderToSVGString(), plot.title);
  } finally {
    chart.dispose();
  }
}

/** Gives the file a name of its own, for whoever opens it without our page. */
function titled(svg: string, title: string): string {
  return svg.replace(/^<svg[^>]*>/, (head) => `${head}<title>${escaped(title)}</title>`);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}
