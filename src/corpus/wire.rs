//! How what a document is leaves the process that read it, where a type does not say so itself.

pub(crate) mod interval {
    //! Days as their numbers.

    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

    use crate::time::{Day, Interval};

    pub(crate) fn serialize<S: Serializer>(days: &Interval, to: S) -> Result<S::Ok, S::Error> {
        (days.first().map(Day::number), days.end().map(Day::number)).serialize(to)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Interval, D::Error> {
        let (begin, end) = <(Option<i32>, Option<i32>)>::deserialize(from)?;
        let interval = Interval::new(begin.map(Day::from_number), end.map(Day::from_number));
        interval.map_err(D::Error::custom)
    }
}

pub(crate) mod day {
    //! A day as its number.

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::time::Day;

    pub(crate) fn serialize<S: Serializer>(day: &Option<Day>, to: S) -> Result<S::Ok, S::Error> {
        day.map(Day::number).serialize(to)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Day>, D::Error> {
        let number = Option::<i32>::deserialize(from)?;
        Ok(number.map(Day::from_number))
    }
}

pub(crate) mod charset {
    //! The name of an encoding as its name.

    use std::borrow::Cow;

    use serde::{Deserialize, Deserializer, Serializer, de::Error as _};

    use crate::corpus::mac_arabic;

    pub(crate) fn serialize<S: Serializer>(name: &&'static str, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(name)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<&'static str, D::Error> {
        let name = Cow::<'_, str>::deserialize(from)?;
        if name == mac_arabic::NAME {
            return Ok(mac_arabic::NAME);
        }
        let known = encoding_rs::Encoding::for_label(name.as_bytes());
        let known = known.map(encoding_rs::Encoding::name);
        known.ok_or_else(|| D::Error::custom("no known encoding"))
    }
}

pub(crate) mod bytes {
    //! Bytes as a text, a letter each.

    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&bytes.iter().copied().map(char::from).collect::<String>())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(from)?;
        Ok(text.chars().map(|letter| letter as u8).collect())
    }
}

pub(crate) mod io_error {
    //! What the system says as its words.

    use std::io;
    use std::sync::Arc;

    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(
        error: &Arc<io::Error>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.collect_str(error)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Arc<io::Error>, D::Error> {
        String::deserialize(from).map(|words| Arc::new(io::Error::other(words)))
    }
}
