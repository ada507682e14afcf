-- What a PostgreSQL database needs to feed Cordial: an outbox table, and a trigger that turns each change of an invoice into an event in the same
-- transaction as the change itself. Adapt the two tables at the top; everything below stays.

CREATE TABLE IF NOT EXISTS customers (
  id text PRIMARY KEY, name text NOT NULL, language text NOT NULL, time_zone text NOT NULL, jurisdiction text NOT NULL,
  phone text, email text, consent boolean
);
CREATE TABLE IF NOT EXISTS invoices (
  id text PRIMARY KEY, customer_id text NOT NULL REFERENCES customers (id), balance_minor bigint NOT NULL, currency text NOT NULL, due_date date NOT NULL
);

CREATE TABLE IF NOT EXISTS collections_outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id text NOT NULL,
  event text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE OR REPLACE FUNCTION collections_invoice_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  customer customers%ROWTYPE;
  number bigint;
BEGIN
  SELECT * INTO STRICT customer FROM customers WHERE id = NEW.customer_id;
  number := nextval(pg_get_serial_sequence('collections_outbox', 'id'));
  INSERT INTO collections_outbox (id, customer_id, event) OVERRIDING SYSTEM VALUE VALUES (
    number, NEW.customer_id,
    json_build_object(
      'specversion', '1.0', 'id', 'invoice-' || NEW.id || '-' || number, 'source', '/database/invoices', 'type', 'account.updated',
      'subject', NEW.customer_id, 'time', to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'data', json_strip_nulls(json_build_object(
        'accountId', NEW.id, 'version', number, 'product', 'invoice ' || NEW.id,
        'balance', json_build_object('amount', NEW.balance_minor, 'currency', NEW.currency), 'dueDate', to_char(NEW.due_date, 'YYYY-MM-DD'),
        'customer', json_build_object(
          'name', customer.name, 'language', customer.language, 'timeZone', customer.time_zone, 'jurisdiction', customer.jurisdiction,
          'contactPoints', (
            SELECT coalesce(json_agg(json_strip_nulls(json_build_object('channel', channel, 'address', address, 'consent', customer.consent))), '[]'::json)
            FROM (VALUES ('sms', customer.phone), ('email', customer.email)) AS points (channel, address) WHERE address IS NOT NULL)))))::text);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER collections_invoice_changed AFTER INSERT OR UPDATE ON invoices
  FOR EACH ROW EXECUTE FUNCTION collections_invoice_changed();
