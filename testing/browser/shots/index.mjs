// The page that shows all pictures, one row a page.

const STYLE = `
  body { margin: 2rem; font: 14px/1.5 sans-serif; background: #eee; }
  h2 { font-size: 1rem; margin: 2.5rem 0 .5rem; } code { color: #666; font-weight: 400; }
  ul { display: flex; gap: 1rem; align-items: flex-start; overflow-x: auto; list-style: none; padding: 0 0 1rem; }
  li { flex: none; } img { display: block; max-height: 34rem; border: 1px solid #bbb; background: #fff; }
`;

/** The page, from what is known of each picture. */
export function index(shots) {
  const pages = new Map();
  for (const shot of shots) pages.set(shot.page, [...(pages.get(shot.page) ?? []), shot]);
  const rows = [...pages].map(([page, list]) => `<h2>${escaped(page)}</h2>\n<ul>\n${list.map(picture).join('\n')}\n</ul>`);
  return `<!doctype html>\n<meta charset="utf-8">\n<title>Niangjia</title>\n<style>${STYLE}</style>\n${rows.join('\n')}\n`;
}

function picture({ file, address, language, width, dark }) {
  const about = escaped([address, language, width, dark ? 'dark' : ''].filter(Boolean).join(' · '));
  const source = encodeURIComponent(file);
  return `<li>${about}<a href="${source}"><img loading="lazy" src="${source}" alt="${about}"></a></li>`;
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
