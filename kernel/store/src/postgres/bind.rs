//! How a bound value travels to PostgreSQL: as the type that the server asked for.

use crate::Bind;
use postgres::types::private::BytesMut;
use postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use std::error::Error;

impl ToSql for Bind<'_> {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Whole(whole) if *kind == Type::INT8 => whole.to_sql(kind, out),
            Self::Whole(whole) if *kind == Type::INT4 => i32::try_from(*whole)?.to_sql(kind, out),
            Self::Text(text) if *kind == Type::TEXT || *kind == Type::VARCHAR => {
                text.to_sql(kind, out)
            }
            Self::Flag(flag) if *kind == Type::BOOL => flag.to_sql(kind, out),
            // SQLite has no type of its own for yes and no, so a value read from it comes as 0 or 1.
            Self::Whole(whole @ (0 | 1)) if *kind == Type::BOOL => (*whole == 1).to_sql(kind, out),
            Self::Bytes(bytes) if *kind == Type::BYTEA => bytes.to_sql(kind, out),
            _ => Err(format!("a value of another kind than {kind}").into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}
