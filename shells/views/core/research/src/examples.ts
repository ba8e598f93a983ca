/** A question to begin with, and its variables as JSON. */
export interface Example {
  id: 'overview' | 'exchange' | 'v8' | 'reach' | 'money';
  query: string;
  variables?: string;
}

/** The questions of domain.md §5.4 as far as the open API answers them: it has no people, budget lines, risks or assignments. */
export const EXAMPLES: readonly Example[] = [
  {
    id: 'overview',
    query: `# One municipality across all five parts
query MunicipalityOverview($code: ID!, $wave: ID!) {
  municipality(code: $code) {
    name
    headcount { total women men }
    managers { total women men absence }
    declaredLearningLeaders { total }
    trainedLearningLeaders { total }
    trainedObservers
    programmes {
      title
      participantCount
      cost { planned { amountMinor } }
      costPerParticipant { amountMinor }
    }
    ku8 { visitsGiven visitsReceived observers observerTarget }
    cultureMeasurement {
      before { entropy respondents }
      after { entropy respondents }
      entropyDelta
      suppressed
    }
    responseRate(wave: $wave)
    budget { planned { amountMinor } actual { amountMinor } }
  }
}
`,
    variables: '{ "code": "1484", "wave": "2012" }',
  },
  {
    id: 'exchange',
    query: `# Who has visited whom
query ExchangeFlow($round: ID!) {
  visitFlows(round: $round) {
    from { name }
    to { name }
    visits
  }
}
`,
    variables: '{ "round": "2012" }',
  },
  {
    id: 'v8',
    query: `# The V8 municipalities side by side
query V8Board {
  municipalityGroup(id: "v8") {
    members {
      code
      name
      ku8 { visitsGiven visitsReceived }
      participationSummary { enrolled { total absence } hours }
      budget { planned { amountMinor } }
    }
  }
}
`,
  },
  {
    id: 'reach',
    query: `# Everyone the programme reaches, and why the sum of the tables is larger
query Reach {
  affectedHeadcount {
    scopes { unit { name } scope headcount { total women men absence } }
    sum { total }
    unique { total }
    overlaps { part { name } inside { name } people }
  }
}
`,
  },
  {
    id: 'money',
    query: `# What the document declares beside what was computed
query DeclaredAndComputed {
  projects {
    name
    budget { planned { amountMinor } actual { amountMinor } }
    declaredTotal { amountMinor }
    totalDifference { amountMinor }
  }
}
`,
  },
];
