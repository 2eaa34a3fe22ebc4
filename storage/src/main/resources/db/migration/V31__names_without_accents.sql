-- What people leave out when they search: capitals and accents. The extension that does this may be installed by a superuser only.
CREATE FUNCTION plain(words text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$SELECT regexp_replace(normalize(lower(words), NFKD), U&'[\0300-\036F]', '', 'g')$$;
