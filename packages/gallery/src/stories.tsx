import type { ReactNode } from 'react';

/** The name of what is shown, in English as the component's is, and it. */
export type Story = [name: string, shown: ReactNode];

export function Stories({ stories }: { stories: readonly Story[] }) {
  return <div className="gallery-stories">{stories.map(([name, shown]) => <section key={name} id={name} className="gallery-story"><h2 lang="en">{name}</h2>{shown}</section>)}</div>;
}
