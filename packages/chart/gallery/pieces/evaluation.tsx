import { CulturePlot } from '../../src/culture-plot/culture-plot';
import type { CultureWord } from '../../src/culture-plot/culture-plot-layout';
import { Slope } from '../../src/slope/slope';
import { StackedBars } from '../../src/stacked-bars/stacked-bars';
import { StageFunnel } from '../../src/stage-funnel/stage-funnel';

const words = (text: string): CultureWord[] =>
  text.split(', ').map((part) => {
    const [word, level, votes, limiting] = part.split(':');
    return { word: word!, level: Number(level), votes: Number(votes), limiting: limiting === 'L' };
  });

const personal = words(
  'ärlighet:5:61, humor:2:58, ansvar:4:57, familj:2:55, omtanke:2:49, rättvisa:5:41, engagemang:5:40, respekt:2:38, lärande:4:33, kreativitet:4:30',
);

export const Culture = () => (
  <CulturePlot
    title="Kulturmätningens vanligaste ord"
    description="De tio ord som flest har valt i varje lista. Höga nivåer handlar om helheten, låga om grundläggande behov. Påhittade svar."
    source="exempel"
    levels={['Trygghet', 'Relationer', 'Prestation', 'Utveckling', 'Sammanhållning', 'Samverkan', 'Samhälle']}
    waves={[
      {
        label: '2012',
        respondents: 118,
        lists: {
          personal,
          desired: words(
            'delaktighet:4:66, öppenhet:4:60, lärande:4:55, tillit:5:52, ansvar:4:44, engagemang:5:43, uppskattning:2:40, samarbete:5:39, humor:2:33, helhetssyn:6:30',
          ),
          current: words(
            'kontroll:3:58:L, byråkrati:3:55:L, resultat:3:48, ekonomi:1:47, kortsiktighet:1:41:L, samarbete:5:39, ansvar:4:37, brukarfokus:2:36, stuprör:3:33:L, trygghet:1:30',
          ),
        },
      },
      {
        label: '2013',
        respondents: 109,
        lists: {
          personal,
          desired: words(
            'delaktighet:4:60, öppenhet:4:58, lärande:4:57, tillit:5:55, ansvar:4:46, engagemang:5:44, samarbete:5:43, uppskattning:2:38, humor:2:35, långsiktighet:7:31',
          ),
          current: words(
            'samarbete:5:52, lärande:4:49, byråkrati:3:44:L, resultat:3:43, ansvar:4:42, ekonomi:1:40, kontroll:3:38:L, delaktighet:4:36, brukarfokus:2:35, öppenhet:4:31',
          ),
        },
      },
    ]}
  />
);

export const CultureHidden = () => (
  <CulturePlot
    title="Kulturmätning i en liten enhet"
    description="Under tio svar visas inga ord."
    levels={['Trygghet', 'Relationer', 'Prestation', 'Utveckling', 'Sammanhållning', 'Samverkan', 'Samhälle']}
    waves={[{ label: '2012', respondents: null, lists: null, absence: 'SUPPRESSED' }]}
  />
);

export const Entropy = () => (
  <Slope
    title="Dysfunktionsandel före och efter"
    description="Andel begränsande ord om nuvarande kultur. Grå streckad linje: skillnaden kan vara slump."
    source="exempel"
    nameLabel="Kommun"
    beforeLabel="2012"
    afterLabel="2013"
    domain={[0, 0.35]}
    bands={[
      { from: 0, to: 0.1, label: 'god hälsa' },
      { from: 0.1, to: 0.2, label: 'behov av dialog' },
      { from: 0.2, to: 0.3, label: 'tydliga problem' },
      { from: 0.3, to: 0.4, label: 'allvarliga problem' },
    ]}
    rows={[
      {
        name: 'Dals-Ed',
        before: 0.21,
        after: 0.14,
        beforeInterval: { from: 0.18, to: 0.24 },
        afterInterval: { from: 0.11, to: 0.17 },
        changeInterval: { from: -0.11, to: -0.03 },
      },
      {
        name: 'Munkedal',
        before: 0.18,
        after: 0.17,
        beforeInterval: { from: 0.15, to: 0.21 },
        afterInterval: { from: 0.14, to: 0.2 },
        changeInterval: { from: -0.05, to: 0.03 },
      },
      { name: 'Sotenäs', before: 0.16, after: 0.22, changeInterval: { from: 0.01, to: 0.11 } },
      { name: 'Lysekil', before: 0.24, after: 0.18, changeInterval: { from: -0.1, to: -0.02 } },
      { name: 'Vänersborg', before: { value: null, absence: 'SUPPRESSED' }, after: 0.2 },
    ]}
  />
);

export const Levels = () => (
  <StackedBars
    title="Röster per lista"
    description="Hur rösterna fördelar sig på självintresse, förändring och gemensamt bästa."
    source="exempel"
    nameLabel="Lista"
    asShares
    parts={[
      { key: 'self', label: 'Nivå 1–3' },
      { key: 'change', label: 'Nivå 4' },
      { key: 'common', label: 'Nivå 5–7' },
      { key: 'limiting', label: 'Begränsande' },
    ]}
    rows={[
      { name: 'Personliga värderingar', values: { self: 310, change: 240, common: 420, limiting: 30 } },
      { name: 'Nuvarande kultur', values: { self: 380, change: 210, common: 180, limiting: 230 } },
      { name: 'Önskad kultur', values: { self: 200, change: 390, common: 400, limiting: 10 } },
      { name: 'En liten enhet', values: { self: 20, change: { value: null, absence: 'SUPPRESSED' }, common: 12, limiting: 2 } },
    ]}
  />
);

export const Discoveries = () => (
  <StackedBars
    title="Upptäckter efter ålder"
    description="Hur länge deltagarnas upptäckter har väntat på svar."
    source="exempel"
    nameLabel="Ålder"
    parts={[
      { key: 'answered', label: 'Besvarade' },
      { key: 'open', label: 'Obesvarade' },
    ]}
    rows={[
      ['Under två veckor', 14, 9],
      ['Två till sex veckor', 22, 6],
      ['Över sex veckor', 31, 4],
    ].map(([name, answered, open]) => ({ name: name as string, values: { answered: answered as number, open: open as number } }))}
  />
);

export const Stages = () => (
  <StageFunnel
    title="Från ansökan till lärplan"
    description="Hur många arbetslag som har nått varje steg."
    source="exempel"
    stageLabel="Steg"
    measure="Arbetslag"
    stages={[
      ['Ansökningar', 32],
      ['Observatörsteam', 29],
      ['Genomförda besök', 24],
      ['Lärande möten', 21],
      ['Lärplaner', 13],
      ['Uppföljda lärplaner', 0],
    ].map(([label, value]) => ({ label: label as string, value: value as number }))}
  />
);
