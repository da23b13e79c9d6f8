/** Short facts in a line; where the line breaks, none is torn and none begins with the dot between them. */
export function Facts({ facts, className }: { facts: readonly string[]; className: string }) {
  return (
    <p className={className}>
      {facts.map((fact, index) => (
        <span key={fact}>
          <span className="inline-block">
            <bdi>{fact}</bdi>
            {index < facts.length - 1 && '\u00a0·'}
          </span>{' '}
        </span>
      ))}
    </p>
  )
}
