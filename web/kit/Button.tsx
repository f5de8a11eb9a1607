/** The button: one look per weight. */
import type { ReactNode, Ref } from 'react';

/** Props of Button. */
export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  /** `primary` once a screen: the act it exists for; `danger` sends back or refuses; `quiet` is a link that acts. */
  readonly kind?: 'primary' | 'plain' | 'danger' | 'quiet';
  /** Thumb size, for the phone. */
  readonly large?: boolean;
  readonly wide?: boolean;
  /** Working: shows so and takes no second press. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** Why it cannot be pressed, or what it does; shown on hover and read out. */
  readonly title?: string;
  readonly label?: string;
  readonly submit?: boolean;
  readonly pressed?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/**
 * A button.
 * @example <Button kind="primary" busy={act.isRunning} onClick={send}>送审</Button>
 */
export function Button(props: ButtonProps) {
  const { kind = 'plain', large, wide, busy, disabled, title, label } = props;
  const classes = ['hy-button', `hy-button-${kind}`];
  if (large) classes.push('hy-button-large');
  if (wide) classes.push('hy-button-wide');
  return (
    <button
      type={props.submit ? 'submit' : 'button'}
      className={classes.join(' ')}
      disabled={disabled || busy}
      aria-busy={busy ?? false}
      onClick={props.onClick}
      {...(title ? { title } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
      {...(props.ref ? { ref: props.ref } : {})}
    >
      {busy ? <span className="hy-spin" aria-hidden="true" /> : null}
      {props.children}
    </button>
  );
}
