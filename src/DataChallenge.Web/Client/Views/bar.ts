// Bars, by ECharts: lying down, so that names are read without turning the head.
import { BarChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { language, number } from "../Shared/text";
import type { Dispose } from "./draw";
import type { BarDrawing } from "./drawing";

echarts.use([BarChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer]);

const perBar = 34;
const perSplitBar = 22;
const betweenSplits = 16;
const around = 70;
const longestName = 60;

export function drawBars(host: HTMLElement, drawing: BarDrawing): Dispose {
  const place = document.createElement("div");
  place.className = "fig-chart";
  const several = drawing.series.length > 1;
  const perCategory = several ? drawing.series.length * perSplitBar + betweenSplits : perBar;
  place.style.height = `${drawing.categories.length * perCategory + around + (several ? 32 : 0)}px`;
  host.replaceChildren(place);
  const chart = echarts.init(place, null, { renderer: "svg" });
  const paint = (): void => chart.setOption(options(drawing, place), true);
  paint();
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", drawing.summary);
  const size = new ResizeObserver(() => { chart.resize(); paint(); });
  size.observe(place);
  const theme = new MutationObserver(paint);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", paint);
  return () => {
    size.disconnect();
    theme.disconnect();
    dark.removeEventListener("change", paint);
    chart.dispose();
  };
}

function options(drawing: BarDrawing, place: HTMLElement): echarts.EChartsCoreOption {
  const style = getComputedStyle(place);
  const colour = (name: string): string => style.getPropertyValue(`--dc-${name}`).trim();
  const words = { color: colour("ink"), fontFamily: style.fontFamily, fontSize: 14 };
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const several = drawing.series.length > 1;
  return {
    animation: !still,
    textStyle: words,
    grid: { left: 8, right: 56, top: several ? 44 : 12, bottom: 36, containLabel: true },
    // Drawn in the picture: a tooltip in HTML would need style attributes, which the page's policy refuses.
    tooltip: {
      renderMode: "richText",
      trigger: "axis",
      axisPointer: { type: "shadow", z: -1, shadowStyle: { color: colour("line"), opacity: 0.4 } },
      confine: true,
      backgroundColor: colour("surface"),
      borderColor: colour("line-strong"),
      textStyle: words,
      formatter: (bars: { dataIndex: number }[]) => bars[0] ? told(drawing, bars[0].dataIndex) : "",
    },
    legend: several ? { type: "scroll", top: 0, left: 0, textStyle: words, pageTextStyle: words, pageIconColor: colour("ink"), pageIconInactiveColor: colour("line-strong"), inactiveColor: colour("ink-soft") } : undefined,
    xAxis: {
      type: "value",
      name: drawing.valueTitle,
      nameLocation: "middle",
      nameGap: 26,
      splitNumber: place.clientWidth < 480 ? 3 : 5,
      minInterval: drawing.series.some(series => series.values.some(value => value !== null && value !== undefined && !Number.isInteger(value))) ? 0 : 1,
      axisLabel: { color: colour("ink-soft"), formatter: (value: number) => number(value), hideOverlap: true },
      splitLine: { lineStyle: { color: colour("line") } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: drawing.categories.map(category => category.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour("line-strong") } },
      axisLabel: { ...words, width: Math.max(90, place.clientWidth * 0.34), overflow: "truncate" },
    },
    series: drawing.series.map((series, index) => ({
      type: "bar",
      name: series.name ?? drawing.valueTitle,
      data: series.values.map((value, place) => ({ value, label: { formatter: series.texts[place] ?? "" }, itemStyle: drawing.categories[place]?.rest ? { color: colour("ink-soft") } : undefined })),
      barMaxWidth: 24,
      barMinHeight: 2,
      barGap: "10%",
      itemStyle: { color: several ? colour(`team-${(index % 8) + 1}`) : colour("accent"), borderRadius: [0, 4, 4, 0] },
      label: { show: true, position: "right", ...words },
    })),
  };
}

/** What a bar, or the bars of a thing, say: the name, then each value. */
function told(drawing: BarDrawing, place: number): string {
  const name = drawing.categories[place]?.label ?? "";
  const values = drawing.series.flatMap(series => {
    const value = series.texts[place];
    return value === null || value === undefined ? [] : [`${shorten(series.name ?? drawing.valueTitle)}${language === "fr" ? "\u00A0" : ""}: ${value}`];
  });
  return [shorten(name), ...values].join("\n");
}

function shorten(words: string): string {
  return words.length > longestName ? `${words.slice(0, longestName - 1)}…` : words;
}
