import { ChartFigure } from '../../src/figure/chart-figure';
import { Mark, Picture } from '../../src/figure/picture';
import { Gantt } from '../../src/gantt/gantt';
import { DotPlot, Lollipop } from '../../src/lollipop/lollipop';
import { ink, tones } from '../../src/palette';
import { V8 } from '../figures';

export const CostPerPerson = () => (
  <Lollipop
    title="Kostnad per deltagare"
    description="Med antal deltagare. Under fem deltagare visas ingen kostnad."
    source="aktivitetsplanen, V8"
    nameLabel="Aktivitet"
    measure="Kronor per deltagare"
    nLabel="Deltagare"
    kind="money"
    rows={[
      { name: 'Chefsutveckling 1', value: 3999, n: 90 },
      { name: 'Observatörsutbildning', value: 3500, n: 50 },
      { name: 'Uppföljningsdag observatörer', value: 655, n: 55 },
      { name: 'Uppföljningsdag lärledare', value: 337, n: 205 },
      { name: 'Extra insats', value: 12_000, n: 3 },
      { name: 'Lärledarutbildning', value: 0, n: null },
    ]}
  />
);

export const Leaders = () => (
  <DotPlot
    title="Anställda per lärledare"
    description="I V8:s utbildningsförvaltningar. Genomsnittet är 12,8."
    source="aktivitetsplanen, V8"
    nameLabel="Kommun"
    measure="Anställda per lärledare"
    decimals={1}
    reference={{ value: 12.8, label: 'genomsnitt 12,8' }}
    rows={V8.map(([, name, employees, women, men]) => ({ name, value: employees / (women + men) })).sort((a, b) => a.value - b.value)}
  />
);

export const Timeline = () => (
  <Gantt
    title="Programmet termin för termin"
    description="Pågående insatser, enskilda tillfällen och internat."
    source="aktivitetsplanen"
    nameLabel="Aktivitet"
    today="2012-10-15"
    rows={[
      {
        name: 'Kulturmätning',
        parts: [
          { from: '2012-01-09', to: '2012-02-29', label: 'Mätning 1' },
          { from: '2013-05-06', to: '2013-06-05', label: 'Mätning 2' },
        ],
      },
      {
        name: 'Chefsutveckling 1',
        parts: [
          { from: '2012-03-20', to: '2012-03-20', label: 'Dag', kind: 'occasion' },
          { from: '2012-04-24', to: '2012-04-25', label: 'Internat', kind: 'residential' },
          { from: '2012-10-04', to: '2012-10-04', label: 'Dag', kind: 'occasion' },
        ],
      },
      { name: 'APT-serie för chefer', parts: [{ from: '2012-09-03', to: '2012-12-14', label: 'Föreläsningar' }] },
      { name: 'Dialogledare', parts: [{ from: '2012-01-09', to: '2012-12-20', label: 'Utbildning' }] },
      { name: 'Aktionsforskning', parts: [{ from: '2012-08-20', to: '2013-06-14', label: 'Kurs läsåret 2012–13' }] },
      {
        name: 'Observatörsutbildning',
        parts: [
          { from: '2012-02-07', to: '2012-02-07', kind: 'occasion' },
          { from: '2012-03-14', to: '2012-03-15', kind: 'residential' },
          { from: '2012-05-08', to: '2012-05-08', kind: 'occasion' },
        ],
      },
    ]}
  />
);

/** A picture of a view's own, in the frame that every chart has. */
export const OwnPicture = () => (
  <ChartFigure
    title="Lärledare i V8, en ruta för fem"
    description="En egen bild: ram, tabell och filer är desamma som i de andra."
    source="aktivitetsplanen, V8"
    columns={[{ key: 'name', label: 'Kommun' }, { key: 'leaders', label: 'Lärledare', kind: 'number', decimals: 0 }]}
    rows={LEADERS}
  >
    {(width) => (
      <Picture width={width} height={LEADERS.length * 28} summary={`Lärledare: ${LEADERS.map(({ name, leaders }) => `${name} ${leaders}`).join(', ')}.`}>
        {LEADERS.map(({ name, leaders }, row) => (
          <Mark key={name} label={`${name}: ${leaders}`}>
            <text x={0} y={row * 28 + 18} fill={ink.text} fontSize={14}>{name}</text>
            {Array.from({ length: Math.round(leaders / 5) }, (_, at) => <rect key={at} x={112 + at * 20} y={row * 28 + 6} width={15} height={15} rx={3} fill={tones('accent').mark} />)}
          </Mark>
        ))}
      </Picture>
    )}
  </ChartFigure>
);

const LEADERS = V8.map(([, name, , women, men]) => ({ name, leaders: women + men }));
