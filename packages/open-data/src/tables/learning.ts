import { openTable } from '../table-definition';
import { BY_SEX, factsBySex, MUNICIPALITY, named, people, SEX, SUPPRESSION_OF_PEOPLE, valueOf, type GenderCount } from '../value';

interface ProgrammeRow {
  id: string;
  title: string;
  participants: GenderCount;
  plannedParticipants: number | null;
  eligible: number | null;
}

const PERIOD = {
  sv: 'Sedan starten 2012 till den dag tabellen hämtas',
  nb: 'Fra starten i 2012 til den dagen tabellen hentes',
  da: 'Fra starten i 2012 til den dag, tabellen hentes',
  en: 'From the start in 2012 to the day of retrieval',
};

/** domain.md §2.4: who takes part, against whom the plan speaks of. */
export const programmeParticipation = openTable<{ programmes: ProgrammeRow[] }>({
  id: 'participation-by-programme',
  title: { sv: 'Deltagare efter program och kön', nb: 'Deltakere etter program og kjønn', da: 'Deltagere efter program og køn', en: 'Participants by programme and sex' },
  description: {
    sv: 'Olika personer som deltar eller har deltagit i varje program, och hur många planen räknar med.',
    nb: 'Ulike personer som deltar eller har deltatt i hvert program, og hvor mange planen regner med.',
    da: 'Forskellige personer, der deltager eller har deltaget i hvert program, og hvor mange planen regner med.',
    en: 'Distinct people who take or took part in each programme, and how many the plan counts on.',
  },
  query: `query ParticipationByProgramme {
  programmes { id title participants ${BY_SEX} plannedParticipants eligible }
}`,
  dimensions: [{
    id: 'programme',
    label: { sv: 'Program', nb: 'Program', da: 'Program', en: 'Programme' },
    description: {
      sv: 'Programmets kortnamn och titel.',
      nb: 'Programmets kortnavn og tittel (på svensk).',
      da: 'Programmets kortnavn og titel (på svensk).',
      en: 'The programme’s short name and title (in Swedish).',
    },
  }],
  measures: [
    people('participants', { sv: 'Deltagare', nb: 'Deltakere', da: 'Deltagere', en: 'Participants' }, {
      sv: 'Olika personer; väntelistan ingår inte.',
      nb: 'Ulike personer; ventelisten er ikke med.',
      da: 'Forskellige personer; ventelisten er ikke med.',
      en: 'Distinct people; the waiting list is not included.',
    }),
    people('women', { sv: 'Kvinnor', nb: 'Kvinner', da: 'Kvinder', en: 'Women' }, { sv: 'Kvinnor bland deltagarna.', nb: 'Kvinner blant deltakerne.', da: 'Kvinder blandt deltagerne.', en: 'Women among the participants.' }),
    people('men', { sv: 'Män', nb: 'Menn', da: 'Mænd', en: 'Men' }, { sv: 'Män bland deltagarna.', nb: 'Menn blant deltakerne.', da: 'Mænd blandt deltagerne.', en: 'Men among the participants.' }),
    people('planned', { sv: 'Planerade', nb: 'Planlagte', da: 'Planlagte', en: 'Planned' }, {
      sv: 'Personer som planen eller budgeten räknar med.',
      nb: 'Personer som planen eller budsjettet regner med.',
      da: 'Personer, som planen eller budgettet regner med.',
      en: 'People the plan or the budget counts on.',
    }),
    people('eligible', { sv: 'Behöriga', nb: 'Berettigede', da: 'Berettigede', en: 'Eligible' }, {
      sv: 'Personer som programmet är öppet för, där planen anger dem.',
      nb: 'Personer som programmet er åpent for, der planen oppgir dem.',
      da: 'Personer, som programmet er åbent for, hvor planen angiver dem.',
      en: 'People the programme is open to, where the plan counts them.',
    }),
  ],
  period: PERIOD,
  source: {
    sv: 'Anmälningar och närvaro i programmets aktiviteter; planerade och behöriga ur LiA:s aktivitetsplan.',
    nb: 'Påmeldinger og oppmøte i programmets aktiviteter; planlagte og berettigede fra aktivitetsplanen for LiA.',
    da: 'Tilmeldinger og fremmøde i programmets aktiviteter; planlagte og berettigede fra LiA’s aktivitetsplan.',
    en: 'Enrolments and attendance; planned and eligible from the LiA activity plan.',
  },
  suppression: SUPPRESSION_OF_PEOPLE,
  read: ({ programmes }) => programmes.map(({ id, title, participants, plannedParticipants, eligible }) => ({
    at: { programme: named(id, title) },
    values: {
      participants: valueOf(participants.total, participants.absence),
      women: valueOf(participants.women, participants.absence),
      men: valueOf(participants.men, participants.absence),
      planned: valueOf(plannedParticipants),
      eligible: valueOf(eligible),
    },
  })),
});

interface Taking {
  code: string;
  name: string;
  participation: string;
  participationSummary: { enrolled: GenderCount; completed: GenderCount } | null;
}

/** domain.md P9: how far each municipality's people have come. */
export const municipalityParticipation = openTable<{ municipalities: Taking[] }>({
  id: 'participation-by-municipality',
  title: { sv: 'Deltagande efter kommun och kön', nb: 'Deltakelse etter kommune og kjønn', da: 'Deltagelse efter kommune og køn', en: 'Participation by municipality and sex' },
  description: {
    sv: 'Olika personer som har eller har haft en plats i någon lärande aktivitet, och de av dem som har fullföljt.',
    nb: 'Ulike personer som har eller har hatt en plass i en læringsaktivitet, og de av dem som har fullført.',
    da: 'Forskellige personer, der har eller har haft en plads i en læringsaktivitet, og hvor mange af dem der har gennemført.',
    en: 'Distinct people with a seat in any learning activity, now or then, and those of them who have completed one.',
  },
  query: `query ParticipationByMunicipality {
  municipalities(group: "fyrbodal") {
    code name participation
    participationSummary { enrolled ${BY_SEX} completed ${BY_SEX} }
  }
}`,
  dimensions: [MUNICIPALITY, SEX],
  measures: [
    people('enrolled', { sv: 'Anmälda', nb: 'Påmeldte', da: 'Tilmeldte', en: 'Enrolled' }, { sv: 'Olika personer med plats.', nb: 'Ulike personer med plass.', da: 'Forskellige personer med plads.', en: 'Distinct people with a seat.' }),
    people('completed', { sv: 'Fullföljt', nb: 'Fullført', da: 'Gennemført', en: 'Completed' }, {
      sv: 'De som har fullföljt minst ett tillfälle.',
      nb: 'De som har fullført minst ett arrangement.',
      da: 'Dem, der har gennemført mindst ét arrangement.',
      en: 'Those who have completed at least one occasion.',
    }),
  ],
  across: 'sex',
  period: PERIOD,
  source: {
    sv: 'Anmälningar och närvaro i programmets aktiviteter.',
    nb: 'Påmeldinger og oppmøte i programmets aktiviteter.',
    da: 'Tilmeldinger og fremmøde i programmets aktiviteter.',
    en: 'Enrolments and attendance in the programme’s activities.',
  },
  suppression: SUPPRESSION_OF_PEOPLE,
  read: ({ municipalities }) => municipalities.flatMap(({ code, name, participation, participationSummary: summary }) => {
    const taking = participation === 'NONE' ? null : summary;
    return factsBySex({ municipality: named(code, name) }, { enrolled: taking?.enrolled ?? null, completed: taking?.completed ?? null },
      participation === 'NONE' ? 'NOT_APPLICABLE' : 'MISSING');
  }),
});
