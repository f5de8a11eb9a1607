/** Account and password. Plain fields, so that password managers and old browsers know them. */
import { type FormEvent, useState } from 'react';
import { signIn } from '../../../contracts/modules/sessions.ts';
import { sessions } from '../../../contracts/texts/zh-CN/sessions.ts';
import { Button } from '../../kit/Button.tsx';
import { call } from '../../platform/api/call.ts';
import { ErrorNotice } from '../../platform/ErrorNotice.tsx';
import { useSession } from '../../platform/session.tsx';

/** The form. Where one wanted to go stays in the address, so signing in leads there. */
export function SignInForm({ autoFocus = false }: { readonly autoFocus?: boolean }) {
  const { enter } = useSession();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      enter(await call(signIn, { body: { account: account.trim(), password } }));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="door-form" onSubmit={(e) => void send(e)}>
      <label>
        {sessions.labels.account}
        <input
          name="account"
          autoComplete="username"
          autoCapitalize="none"
          required
          // biome-ignore lint/a11y/noAutofocus: the page has this one purpose
          autoFocus={autoFocus}
          value={account}
          onChange={(e) => setAccount(e.target.value)}
        />
      </label>
      <label>
        {sessions.labels.password}
        <span className="door-password">
          <input
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            required
            value={password}
            onChange={(e) => setPassword(e.target.value)}
          />
          <button type="button" className="hy-link" onClick={() => setShown((s) => !s)} aria-pressed={shown}>
            {shown ? sessions.labels.hidePassword : sessions.labels.showPassword}
          </button>
        </span>
      </label>
      <ErrorNotice error={error} />
      <Button kind="primary" large wide submit busy={busy}>
        {busy ? sessions.labels.checking : sessions.labels.signIn}
      </Button>
    </form>
  );
}
