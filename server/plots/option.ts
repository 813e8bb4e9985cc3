import type { EChartsOption } from 'echarts';
import type { Palette } from './palette.ts';
import type { Look, Plot, Series } from './plot.ts';

/** Roboto is what pictures without a browser are drawn with; see `picture.ts`. */
const FONT = "Roboto, system-ui, 'Segoe UI', 'Noto Sans', sans-serif";
const SMALL = 12;
const BAR = 13;
/** A label may take two lines. */
const LABEL_ROOM = 30;
/** Space for the axis with its name. */
const FRAME = 52;
const LEGEND = 40;
/** A legend of more series than these takes two lines. */
const ONE_LINE = 3;
const COLUMNS_HEIGHT = 300;
const WIDTHS: Readonly<Record<Look['width'], number>> = { wide: 500, narrow: 320 };
/** A label of a narrow picture is cut to lines of so many pixels. */
const LABEL_WIDTHS: Readonly<Record<Look['width'], number>> = { wide: 150, narrow: 104 };
/** The library guesses how wide a label is; a reader's font may be wider. */
const SAFETY = 24;
/** Bars without a label of their own: their numbers would not fit. */
const STACKED = 'stack';

/** Size of a picture in pixels. */
export function sizeOf(
  { kind, labels, series }: Plot,
  { width }: Look,
): { readonly width: number; readonly height: number } {
  const lies = kind === 'bars' || kind === STACKED;
  const rows = kind === STACKED ? 1 : series.length;
  return {
    width: WIDTHS[width],
    height: lies
      ? FRAME + headOf(series.length) + labels.length * Math.max(LABEL_ROOM, rows * (BAR + 3) + 10)
      : COLUMNS_HEIGHT,
  };
}

/** Space above the plot: for its legend, or for a number over the highest column. */
function headOf(series: number): number {
  if (series === 1) return LEGEND / 2;
  return series > ONE_LINE ? LEGEND * 1.7 : LEGEND;
}

/** A plot in the words of ECharts. */
export function optionOf(plot: Plot, look: Look, palette: Palette): EChartsOption {
  const { kind, labels, axis, series, number } = plot;
  const lies = kind === 'bars' || kind === STACKED;
  const text = { color: palette.muted, fontFamily: FONT, fontSize: SMALL };
  const names = {
    type: 'category' as const,
    data: [...labels],
    inverse: lies,
    axisLine: { lineStyle: { color: palette.muted } },
    axisTick: { show: false },
    axisLabel: {
      ...text,
      color: palette.ink,
      ...(lies
        ? { width: LABEL_WIDTHS[look.width], overflow: 'break' as const, interval: 0 }
        : { hideOverlap: true }),
    },
  };
  const numbers = {
    type: 'value' as const,
    name: axis,
    nameLocation: 'middle' as const,
    nameGap: lies ? 28 : 44,
    nameTextStyle: text,
    minInterval: 1,
    splitNumber: look.width === 'narrow' ? 3 : 5,
    axisLabel: { ...text, formatter: (value: number) => number(value), hideOverlap: true },
    splitLine: { lineStyle: { color: palette.line } },
  };
  return {
    animation: false,
    textStyle: text,
    grid: {
      left: lies ? SAFETY : 8,
      right: lies ? 44 : 16,
      top: headOf(series.length),
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'all',
    },
    legend: {
      show: series.length > 1,
      top: 4,
      left: 0,
      itemWidth: 14,
      itemHeight: 10,
      itemGap: 20,
      textStyle: { ...text, color: palette.ink },
    },
    ...(lies ? { xAxis: numbers, yAxis: names } : { xAxis: names, yAxis: numbers }),
    series: series.map((one) => (kind === 'lines' ? lineOf(one, palette) : barOf(one, plot, palette))),
  };
}

function barOf({ name, tone, values }: Series, { kind, series, number }: Plot, palette: Palette) {
  const stands = kind === 'columns';
  const last = kind !== STACKED;
  return {
    type: 'bar' as const,
    name,
    silent: true,
    emphasis: { disabled: true },
    ...(kind === STACKED || (stands && series.length > 1) ? { stack: 'all' } : {}),
    ...(stands ? { barMaxWidth: 44 } : { barWidth: kind === STACKED ? BAR + 5 : BAR }),
    barGap: '20%',
    itemStyle: { color: palette.tones[tone] },
    label: {
      show: last && (!stands || series.length === 1),
      position: stands ? ('top' as const) : ('right' as const),
      color: palette.ink,
      fontFamily: FONT,
      fontSize: SMALL,
      formatter: ({ value }: { readonly value: unknown }) =>
        typeof value === 'number' && (value !== 0 || !stands) ? number(value) : '',
    },
    data: values.map((value) => value ?? null),
  };
}

function lineOf({ name, tone, values }: Series, palette: Palette) {
  return {
    type: 'line' as const,
    name,
    silent: true,
    emphasis: { disabled: true },
    symbol: tone === 'before' ? 'diamond' : 'circle',
    symbolSize: tone === 'before' ? 10 : 8,
    connectNulls: true,
    lineStyle: {
      color: palette.tones[tone],
      width: 2,
      type: tone === 'before' ? ('dashed' as const) : ('solid' as const),
    },
    itemStyle: { color: palette.tones[tone] },
    data: values.map((value) => value ?? null),
  };
}
