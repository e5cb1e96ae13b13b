import type { SignedPage } from '../../../accounts/visit.ts'
import { Facts, Table } from '../../../design/parts.tsx'
import { day, type Language } from '../../../platform/texts.ts'
import { type DeskFigures, deskFigures, type Period, type Week } from '../figures.ts'
import { figuresTexts } from '../texts.ts'
import { DeskPage } from './frame.tsx'

/** How much is open and how fast it is decided, as charts, and as a table that says the same. */
export const figures: SignedPage = {
  async get(visit) {
    const { language } = visit
    const texts = figuresTexts[language]
    const found = await deskFigures(visit.app.db)
    return (
      <DeskPage visit={visit} title={texts.title} lead={texts.lead}>
        <section aria-labelledby="now">
          <h2 id="now">{texts.now}</h2>
          <Facts
            items={[
              { term: texts.open, value: found.open },
              { term: texts.waiting, value: found.waiting },
              { term: texts.late, value: found.late },
            ]}
          />
        </section>
        <section aria-labelledby="lately">
          <h2 id="lately">{texts.lately}</h2>
          <Lately language={language} figures={found} />
        </section>
        <section aria-labelledby="weeks">
          <h2 id="weeks">{texts.weeks}</h2>
          <Charts language={language} weeks={found.weeks} />
          <h3>{texts.table}</h3>
          <WeekTable language={language} weeks={found.weeks} />
        </section>
        <section aria-labelledby="how">
          <h2 id="how">{texts.how}</h2>
          <ul>
            {texts.counted.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </section>
      </DeskPage>
    )
  },
}

function Lately({ language, figures: { lastMonth, lastQuarter } }: { language: Language; figures: DeskFigures }) {
  const texts = figuresTexts[language]
  return (
    <Table
      caption={texts.lately}
      columns={[
        { text: texts.period },
        { text: texts.decided, numeric: true },
        { text: texts.median, numeric: true },
        { text: texts.inTime, numeric: true },
      ]}
      rows={[
        [texts.lastMonth, ...periodCells(language, lastMonth)],
        [texts.lastQuarter, ...periodCells(language, lastQuarter)],
      ]}
    />
  )
}

function WeekTable({ language, weeks }: { language: Language; weeks: Week[] }) {
  const texts = figuresTexts[language]
  return (
    <Table
      caption={texts.weeks}
      columns={[
        { text: texts.week },
        { text: texts.ordered, numeric: true },
        { text: texts.decided, numeric: true },
        { text: texts.median, numeric: true },
        { text: texts.inTime, numeric: true },
      ]}
      rows={weeks.map((week) => [weekOf(language, week), `${week.ordered}`, ...periodCells(language, week)])}
    />
  )
}

function weekOf(language: Language, { monday }: Week): string {
  return day(language, new Date(`${monday}T12:00:00Z`))
}

function periodCells(language: Language, period: Period): string[] {
  return [`${period.decided}`, durationIn(language, period.median), shareIn(language, period)]
}

/** In days of 24 hours. */
function durationIn(language: Language, seconds: number | null): string {
  const texts = figuresTexts[language]
  if (seconds === null) return texts.nothing
  const hours = Math.round(seconds / 3600)
  if (hours === 0) return texts.underAnHour
  return texts.duration(Math.floor(hours / 24), hours % 24)
}

function shareOf({ decided, inTime }: Period): number {
  return decided === 0 ? 0 : Math.round((100 * inTime) / decided)
}

function shareIn(language: Language, period: Period): string {
  const texts = figuresTexts[language]
  return period.decided === 0 ? texts.nothing : texts.percent(shareOf(period))
}

function Charts({ language, weeks }: { language: Language; weeks: Week[] }) {
  const texts = figuresTexts[language]
  const most = (values: number[]) => Math.max(0, ...values)
  const ordered = weeks.map((week) => week.ordered)
  const medians = weeks.map((week) => week.median ?? 0)
  const longest = weeks.some((week) => week.median !== null) ? most(medians) : null
  return (
    <div class="desk-charts">
      <Chart title={texts.chartOrdered} scale={texts.most(`${most(ordered)}`)} values={ordered} top={most(ordered)} />
      <Chart
        title={texts.chartMedian}
        scale={texts.most(durationIn(language, longest))}
        values={medians}
        top={most(medians)}
      />
      <Chart
        title={texts.chartInTime}
        scale={texts.most(texts.percent(most(weeks.map(shareOf))))}
        values={weeks.map(shareOf)}
        top={100}
      />
    </div>
  )
}

const chartHeight = 64
const barWidth = 12
const barStep = 16

type ChartProps = { title: string; scale: string; values: number[]; top: number }

/** A bar a week. The table below says the same, so those who hear the page are spared it. */
function Chart({ title, scale, values, top }: ChartProps) {
  const width = values.length * barStep - (barStep - barWidth)
  const heightOf = (value: number) => (top === 0 ? 0 : Math.round((chartHeight * value) / top))
  return (
    <figure class="desk-chart">
      <figcaption>
        {title} <span class="quiet">{scale}</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${chartHeight + 1}`} aria-hidden="true">
        <line x1="0" x2={width} y1={chartHeight + 0.5} y2={chartHeight + 0.5} />
        {values.map((value, place) => (
          <rect x={place * barStep} y={chartHeight - heightOf(value)} width={barWidth} height={heightOf(value)} />
        ))}
      </svg>
    </figure>
  )
}
