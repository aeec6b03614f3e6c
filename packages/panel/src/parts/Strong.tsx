/** A sentence with one name in it made bold. */
export function Strong({ text, name }: { text: string; name: string }) {
  const at = text.indexOf(name);
  if (at === -1) return text;
  return (
    <>
      {text.slice(0, at)}
      <b className="font-[650]">{name}</b>
      {text.slice(at + name.length)}
    </>
  );
}
