interface PortalNameProps {
  organisation: string;
  product: string;
}

/** Whose portal it is, in its head. The door paints the same before any script has come. */
export function PortalName({ organisation, product }: PortalNameProps) {
  return (
    <a className="portal-name" href="/">
      <span className="portal-organisation">{organisation}</span>
      <span className="portal-product">{product}</span>
    </a>
  );
}

/** What the door painted, while the first words are on their way: the portal's place is never empty. */
export function Painted({ organisation, product }: PortalNameProps) {
  return (
    <div className="portal-frame">
      <header className="portal-head">
        <div className="portal-head-inner"><PortalName organisation={organisation} product={product} /></div>
      </header>
    </div>
  );
}

/** The name that the door has painted in the portal's place; empty in a page that a watch builds. */
export function readPainted(place: HTMLElement): PortalNameProps {
  const text = (part: string): string => place.querySelector(`.portal-${part}`)?.textContent ?? '';
  return { organisation: text('organisation'), product: text('product') };
}
