/* The covered share over the months: this year's line with its last value at its end, last year's dashed in grey. */
const SCRIPT = new URL('../_static/echarts/6.0.0/dist/echarts.simple.min.js', import.meta.url);
let loading;

function echarts() {
  loading = loading || new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = SCRIPT.href;
    script.onload = () => done(window.echarts);
    script.onerror = failed;
    document.head.append(script);
  });
  return loading;
}

class TrendChart extends HTMLElement {
  /** {months: ['2026-10', …], rates: [58.7, null, …], before: [41.0, …], lastYear: '去年', unit: '{value} 月'}; before may be missing */
  set trend(value) {
    this.data = value;
    if (this.isConnected) this.draw();
  }

  connectedCallback() {
    this.sizes = new ResizeObserver(() => this.chart && this.chart.resize());
    this.sizes.observe(this);
    if (this.data) this.draw();
  }

  disconnectedCallback() {
    this.sizes.disconnect();
    if (this.chart) this.chart.dispose();
    this.chart = null;
  }

  async draw() {
    const library = await echarts();
    if (!this.isConnected) return;
    this.chart = this.chart || library.init(this);
    this.chart.setOption(this.option(), true);
  }

  option() {
    const style = getComputedStyle(this);
    const text = { color: '#48574F', fontFamily: style.fontFamily, fontSize: 12 };
    const { months, rates, before = [] } = this.data;
    const known = [...rates, ...before].filter(rate => rate !== null);
    const least = Math.max(0, Math.floor(Math.min(...known) / 20) * 20);
    const most = Math.min(100, Math.max(least + 20, Math.ceil(Math.max(...known) / 20) * 20));
    const last = rates.length - 1;
    return {
      animation: false,
      textStyle: text,
      grid: { left: 40, right: 64, top: 10, bottom: 22 },
      xAxis: {
        type: 'category',
        data: months.map(month => this.data.unit.replace('{value}', Number(month.slice(5)))),
        boundaryGap: false,
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...text, interval: index => (last - index) % 2 === 0 },
      },
      yAxis: {
        type: 'value',
        min: least,
        max: most,
        interval: Math.max(5, (most - least) / 4),
        axisLabel: { ...text, formatter: '{value}%' },
        splitLine: { lineStyle: { color: '#DDE4E0' } },
      },
      series: [...(before.length ? [{
        type: 'line',
        silent: true,
        showSymbol: false,
        lineStyle: { width: 1.5, type: 'dashed', color: '#5C6B63' },
        connectNulls: false,
        data: before,
        endLabel: { show: true, formatter: this.data.lastYear, color: '#5C6B63', fontSize: 12, fontFamily: text.fontFamily, distance: 8 },
      }] : []), {
        type: 'line',
        symbol: 'circle',
        symbolSize: 8,
        showSymbol: true,
        itemStyle: { color: '#23408E' },
        lineStyle: { width: 2.5, color: '#23408E' },
        connectNulls: false,
        data: rates.map((rate, index) => ({ value: rate, symbol: index === last ? 'circle' : 'none' })),
        endLabel: { show: true, formatter: point => point.value + '%', color: '#23408E', fontWeight: 700, fontSize: 13, fontFamily: text.fontFamily, distance: 8 },
      }],
    };
  }
}
customElements.define('trend-chart', TrendChart);
