import { LanguageProvider } from '@samlar/view-contract/language';
import type { Language } from '@samlar/view-contract/slot';
import '@digdir/designsystemet-css/theme.css';
import '@digdir/designsystemet-css';
import { createRoot } from 'react-dom/client';
import * as activities from './pieces/activities';
import * as evaluation from './pieces/evaluation';
import * as municipalities from './pieces/municipalities';
import * as programme from './pieces/programme';
import './gallery.css';

const search = new URLSearchParams(location.search);
const language = (search.get('language') ?? 'sv') as Language;
document.documentElement.lang = language;
document.documentElement.dataset.colorScheme = search.get('scheme') ?? 'light';

createRoot(document.getElementById('gallery')!).render(
  <LanguageProvider language={language}>
    <main className="gallery">
      <h1>Diagram</h1>
      <h2>Alla diagram med planens siffror</h2>
      {Object.entries({ ...municipalities, ...programme, ...evaluation, ...activities }).map(([name, Piece]) => (
        <section key={name} id={name}>
          <Piece />
        </section>
      ))}
    </main>
  </LanguageProvider>,
);
