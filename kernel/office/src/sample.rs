//! The builders of samples: plausible records that code makes, for tests, the demonstration and pictures.

/// Declares the builder of a sample: the function that begins one, its fields with their defaults, and what may be said
/// otherwise. How it is kept stands in an `impl` beside it.
///
/// ```
/// niangjia_office::sample! {
///     /// A bed of beans.
///     bed(name: &str) -> Bed {
///         name: String = name.to_owned();
///         crop: &'static str = "beans";
///     }
///     said {
///         /// With another crop.
///         crop(code: &'static str) => crop = code;
///     }
/// }
/// let bed = bed("south").crop("corn");
/// assert_eq!((bed.name.as_str(), bed.crop), ("south", "corn"));
/// ```
#[macro_export]
macro_rules! sample {
    (
        $(#[$about:meta])*
        $begin:ident($($given:ident: $kind:ty),*) -> $name:ident {
            $($field:ident: $holds:ty = $default:expr;)*
        }
        said {$(
            $(#[$otherwise:meta])*
            $say:ident($value:ident: $takes:ty) => $of:ident = $is:expr;
        )*}
    ) => {
        #[doc = concat!("What [`", stringify!($begin), "`] begins.")]
        #[derive(Clone, Debug)]
        pub struct $name {
            $($field: $holds,)*
        }

        $(#[$about])*
        #[must_use]
        pub fn $begin($($given: $kind),*) -> $name {
            $name {
                $($field: $default,)*
            }
        }

        impl $name {$(
            $(#[$otherwise])*
            #[must_use]
            pub fn $say(mut self, $value: $takes) -> Self {
                self.$of = $is;
                self
            }
        )*}
    };
}
