.class public final enum Lreach/enum_singleton/One;
.super Ljava/lang/Enum;

.field public static final enum INSTANCE:Lreach/enum_singleton/One;

.method static constructor <clinit>()V
  .registers 4
  new-instance v0, Lreach/enum_singleton/One;
  const-string v1, "INSTANCE"
  const/4 v2, 0x0
  invoke-direct {v0, v1, v2}, Lreach/enum_singleton/One;-><init>(Ljava/lang/String;I)V
  sput-object v0, Lreach/enum_singleton/One;->INSTANCE:Lreach/enum_singleton/One;
  return-void
.end method

.method private constructor <init>(Ljava/lang/String;I)V
  .registers 3
  invoke-direct {p0, p1, p2}, Ljava/lang/Enum;-><init>(Ljava/lang/String;I)V
  invoke-static {}, Lreach/enum_singleton/Sdk;->init()V
  return-void
.end method

.method public touch()V
  .registers 1
  return-void
.end method
