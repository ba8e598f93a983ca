import { useText } from '@samlar/view-contract/text';

const texts = {
  sv: {
    month: 'Månad',
    plan: 'Plan',
    actual: 'Utfall',
    forecast: 'Prognos',
    thousands: 'tkr',
    millions: 'mnkr',
    summary: 'Ackumulerat. {series}.',
    end: '{series} {value} i {month}',
  },
  en: {
    month: 'Month',
    plan: 'Plan',
    actual: 'Actual',
    forecast: 'Forecast',
    thousands: 'tkr',
    millions: 'mnkr',
    summary: 'Cumulative. {series}.',
    end: '{series} {value} in {month}',
  },
};

export const useBurnText = () => useText(texts);
