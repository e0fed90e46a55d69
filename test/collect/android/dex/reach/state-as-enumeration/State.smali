.class public final enum Lreach/state_as_enumeration/State;
.super Ljava/lang/Enum;

.field public static final enum AGREED:Lreach/state_as_enumeration/State;
.field public static final enum NONE:Lreach/state_as_enumeration/State;

.method static constructor <clinit>()V
  .registers 4
  new-instance v0, Lreach/state_as_enumeration/State;
  const-string v1, "NONE"
  const/4 v2, 0x0
  invoke-direct {v0, v1, v2}, Lreach/state_as_enumeration/State;-><init>(Ljava/lang/String;I)V
  sput-object v0, Lreach/state_as_enumeration/State;->NONE:Lreach/state_as_enumeration/State;
  new-instance v0, Lreach/state_as_enumeration/State;
  const-string v1, "AGREED"
  const/4 v2, 0x1
  invoke-direct {v0, v1, v2}, Lreach/state_as_enumeration/State;-><init>(Ljava/lang/String;I)V
  sput-object v0, Lreach/state_as_enumeration/State;->AGREED:Lreach/state_as_enumeration/State;
  return-void
.end method

.method private constructor <init>(Ljava/lang/String;I)V
  .registers 3
  invoke-direct {p0, p1, p2}, Ljava/lang/Enum;-><init>(Ljava/lang/String;I)V
  return-void
.end method

.method public static valueOf(Ljava/lang/String;)Lreach/state_as_enumeration/State;
  .registers 2
  const-class v0, Lreach/state_as_enumeration/State;
  invoke-static {v0, p0}, Ljava/lang/Enum;->valueOf(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;
  move-result-object v0
  check-cast v0, Lreach/state_as_enumeration/State;
  return-object v0
.end method
