import { Dumbbell } from '../../src/dumbbell/dumbbell';
import { TileMap } from '../../src/tile-map/tile-map';
import { BarBand } from '../../src/bar-band/bar-band';
import { V8, WHOLE } from '../figures';

const women = WHOLE.reduce((sum, row) => sum + row[3], 0) / WHOLE.reduce((sum, row) => sum + row[2], 0);

export const Coverage = () => (
  <TileMap
    title="Anställda som programmet når"
    description="Andel av kommunens berörda anställda som har deltagit. Påhittade andelar; streckad ruta: uppgift saknas."
    measure="Nådda anställda"
    kind="share"
    decimals={0}
    most={1}
    source="exempel"
    values={[
      ...V8.map(([code], index) => ({ code, cell: [0.84, 0.61, 0.93, 0.44, 0.72, 0, 0.88, 0.35][index]! })),
      { code: '1487', cell: 0.67 },
      { code: '1485', cell: { value: null, absence: 'SUPPRESSED' as const } },
      ...['1460', '1461', '1488', '1492'].map((code) => ({ code, cell: { value: null, absence: 'NOT_APPLICABLE' as const } })),
    ]}
  />
);

export const Clickable = () => (
  <TileMap
    title="Anställda i hela kommuner"
    description="Fem kommuner deltar som helhet. Rutorna går att välja med tangentbordet."
    measure="Anställda"
    decimals={0}
    source="aktivitetsplanen, hela kommuner"
    onSelect={(code) => {
      document.title = code;
    }}
    values={WHOLE.map(([code, , employees]) => ({ code, cell: employees }))}
  />
);

export const Gender = () => (
  <Dumbbell
    title="Kvinnor bland anställda och bland chefer"
    description={`Av de anställda är ${Math.round(women * 100)} procent kvinnor. I tre av fem kommuner är de flesta chefer ändå män.`}
    source="aktivitetsplanen, hela kommuner"
    nameLabel="Kommun"
    fromLabel="Anställda"
    toLabel="Chefer"
    reference={{ value: 0.5, label: 'hälften' }}
    rows={WHOLE.map(([, name, all, w, , mw, mm]) => ({ name, from: w / all, to: name === 'Dals-Ed' ? mw / (mw + mm) : mw / (mw + mm) }))}
  />
);

export const Load = () => (
  <BarBand
    title="Observatörernas dagar 2012"
    description="Besök och utbildning räknas ihop. Tio till femton dagar om året är avtalat."
    nameLabel="Observatör"
    measure="Loggade dagar"
    plannedLabel="Planerade dagar"
    band={{ from: 10, to: 15, label: 'Avtalat: 10–15 dagar' }}
    decimals={1}
    source="exempel"
    rows={[
      ['Observatör 1', 8, 4],
      ['Observatör 2', 12.5, 0],
      ['Observatör 3', 3, 4.5],
      ['Observatör 4', 15, 0],
      ['Observatör 5', 0, 11],
    ].map(([name, value, planned]) => ({ name: name as string, value: value as number, planned: planned as number }))}
  />
);

export const Reciprocity = () => (
  <BarBand
    title="Givna minus mottagna besök"
    description="Till höger ger kommunen fler besök än den får, till vänster färre."
    nameLabel="Kommun"
    measure="Givna minus mottagna"
    signed
    decimals={0}
    source="exempel"
    rows={V8.map(([, name], index) => ({ name, value: [1, 0, 2, -3, 3, 1, -1, -3][index]! }))}
  />
);
