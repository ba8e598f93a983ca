import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Language, PortalKind } from '@samlar/view-contract/slot';
import { useText } from '@samlar/view-contract/text';
import { useEffect } from 'react';
import { portalTexts } from '../portal-texts';
import { publicTexts } from './public-texts';

export const SECTIONS = {
  accessibility: ['how', 'lacks', 'report'],
  privacy: ['what', 'who', 'figures', 'ask'],
  help: ['start', 'figures', 'away', 'contact'],
} as const;

/** Who supervises that public bodies' websites are accessible (Directive (EU) 2016/2102, article 8), in the country of the language. */
const AUTHORITIES = { sv: 'authority.sv', en: 'authority.sv', nb: 'authority.nb', da: 'authority.da' } as const;

interface PublicPageProps {
  subject: keyof typeof SECTIONS;
  portal: PortalKind;
  organisation: string;
  /** What the portal speaks of itself, and so the country whose law holds for it. */
  own: Language;
}

/** A page anyone may read without signing in: headings and a paragraph each. The open portal has words of its own where they differ. */
export default function PublicPage({ subject, portal, organisation, own }: PublicPageProps) {
  const title = useText(portalTexts)(`${subject}.title`);
  const t = useText(publicTexts);
  useEffect(() => {
    document.title = `${title} – ${organisation}`;
  }, [title, organisation]);
  const words = (key: string): string => {
    const ours = `${key}.${portal}`;
    return t((ours in publicTexts.sv ? ours : key) as keyof typeof publicTexts.sv, { organisation, authority: t(AUTHORITIES[own]) });
  };
  return (
    <article className="samlar-page portal-public">
      <header>
        <Heading level={1} data-size="lg">{title}</Heading>
        <Paragraph data-size="lg">{words(`${subject}.lead`)}</Paragraph>
      </header>
      {SECTIONS[subject].map((section) => (
        <section key={section}>
          <Heading level={2} data-size="sm">{words(`${subject}.${section}.title`)}</Heading>
          <Paragraph>{words(`${subject}.${section}.text`)}</Paragraph>
        </section>
      ))}
    </article>
  );
}
