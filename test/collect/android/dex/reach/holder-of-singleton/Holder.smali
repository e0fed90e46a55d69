.class public Lreach/holder_of_singleton/Holder;
.super Ljava/lang/Object;

.field static final ONE:Lreach/holder_of_singleton/One;

.method static constructor <clinit>()V
  .registers 1
  new-instance v0, Lreach/holder_of_singleton/One;
  invoke-direct {v0}, Lreach/holder_of_singleton/One;-><init>()V
  sput-object v0, Lreach/holder_of_singleton/Holder;->ONE:Lreach/holder_of_singleton/One;
  return-void
.end method
