/** A person to tap. */
import { said } from '../../../contracts/texts/texts.ts';
import { demo } from '../../../contracts/texts/zh-CN/demo.ts';
import type { DemoPerson } from './queries.ts';

/** One person as a large button: name, post, what he does here. */
export function PersonCard(props: {
  readonly person: DemoPerson;
  readonly isEntering: boolean;
  readonly isMe?: boolean;
  readonly onEnter: () => void;
}) {
  const { person } = props;
  return (
    <button
      type="button"
      className={person.guideStep === null ? 'demo-card' : 'demo-card demo-card-loop'}
      aria-label={`${said(demo.labels.enterAs, { name: person.name })}，${person.post}`}
      aria-current={props.isMe ? 'true' : undefined}
      aria-busy={props.isEntering}
      disabled={props.isEntering}
      onClick={props.onEnter}
    >
      {person.guideStep === null ? null : (
        <span className="demo-card-step" aria-hidden="true">
          {person.guideStep}
        </span>
      )}
      <span className="demo-card-words">
        <span>
          <strong>{person.name}</strong> <span className="demo-card-post">{person.post}</span>
        </span>
        <span className="demo-card-line">{person.line}</span>
      </span>
    </button>
  );
}
