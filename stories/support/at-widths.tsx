/** One story as live pages of several widths, side by side at half their size. */
import { frameAddress } from './frame-address.js';
import './at-widths.css';

const widths = [320, 390, 768, 1280];
const height = 900;
const scale = 0.5;

/** `story`: the id of a story, such as `elements-inquiry-list--ready`. */
export function AtWidths({ story }: { readonly story: string }) {
  const address = frameAddress(story, { locale: 'th' });
  return (
    <ul className="sb-unstyled at-widths">
      {widths.map(width => (
        <li key={width} style={{ inlineSize: width * scale }}>
          <div style={{ blockSize: height * scale }}>
            <iframe
              loading="lazy"
              src={address}
              title={`${story}, ${width} px wide`}
              style={{ blockSize: height, inlineSize: width, scale: String(scale) }}
            />
          </div>
          <a href={address} target="_blank" rel="noreferrer">
            {width} px
          </a>
        </li>
      ))}
    </ul>
  );
}
