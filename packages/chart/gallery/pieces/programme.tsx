import { Burn } from '../../src/burn/burn';
import { FlowMatrix } from '../../src/flow/flow-matrix';
import { FlowSankey } from '../../src/flow/flow-sankey';
import { RiskHeatMap } from '../../src/risk-heat-map/risk-heat-map';
import { Waterfall } from '../../src/waterfall/waterfall';
import { COSTS, RISKS, V8, VISITS } from '../figures';

const nodes = V8.map(([id, name]) => ({ id, name }));
const flows = VISITS.map(([from, to, value]) => ({ from, to, value }));

export const Risks = () => (
  <RiskHeatMap
    title="Projektets risker"
    description="Sannolikhet gånger konsekvens. Två av åtta ska åtgärdas snarast."
    source="aktivitetsplanen, riskanalys"
    onSelect={(risk) => {
      document.title = risk.title;
    }}
    risks={RISKS.map(([title, probability, consequence], index) => ({
      id: `r${index + 1}`,
      number: index + 1,
      title,
      probability,
      consequence,
      before: index === 1 ? { probability: 2, consequence: 3 } : index === 4 ? { probability: 4, consequence: 5 } : null,
    }))}
  />
);

export const Exchange = () => (
  <FlowSankey
    title="Kollegabesök: vem besöker vem"
    description="Till vänster kommuner som ger besök, till höger de som får. Ordnade från norr till söder."
    source="exempel"
    nodes={nodes}
    flows={flows}
  />
);

export const ExchangeMatrix = () => (
  <FlowMatrix title="Kollegabesök som rutnät" description="Raderna ger, kolumnerna får." source="exempel" nodes={nodes} flows={flows} />
);

export const Costs = () => (
  <Waterfall
    title="V8:s kostnader, rad för rad"
    description="Planens egen summa är 1 000 kronor lägre än raderna tillsammans. Båda visas."
    source="aktivitetsplanen, sammanställning av kostnader"
    declared={1_761_220}
    lines={COSTS.map(([label, value], index) => ({
      label,
      value,
      ...(index === 6 ? { note: 'Rubriken står två gånger; avser observatörerna' } : {}),
    }))}
  />
);

const months = Array.from({ length: 18 }, (_, index) => {
  const month = `${2012 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  const share = (index + 1) / 18;
  const actual = index < 10 ? Math.round(1_762_220 * (share * 0.86 + 0.04 * Math.sin(index))) : null;
  return {
    month,
    plan: Math.round(1_762_220 * share),
    actual,
    forecast: index < 10 ? null : Math.round(1_762_220 * (0.478 + (share - 10 / 18) * 1.08)),
  };
});

export const BurnDown = () => (
  <Burn
    title="Budget: plan, utfall och prognos"
    description="Ackumulerat per månad. Utfall och prognos är påhittade."
    source="exempel"
    months={months}
  />
);
