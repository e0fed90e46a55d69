.class public Lreach/delegated_property/Settings;
.super Ljava/lang/Object;

.field static final agreed:Lreach/delegated_property/Pref;
.field static final night:Lreach/delegated_property/Pref;

.method static constructor <clinit>()V
  .registers 3
  new-instance v0, Lreach/delegated_property/Pref;
  const-string v1, "agreed"
  const/4 v2, 0x0
  invoke-direct {v0, v1, v2}, Lreach/delegated_property/Pref;-><init>(Ljava/lang/String;Z)V
  sput-object v0, Lreach/delegated_property/Settings;->agreed:Lreach/delegated_property/Pref;
  new-instance v0, Lreach/delegated_property/Pref;
  const-string v1, "night"
  const/4 v2, 0x0
  invoke-direct {v0, v1, v2}, Lreach/delegated_property/Pref;-><init>(Ljava/lang/String;Z)V
  sput-object v0, Lreach/delegated_property/Settings;->night:Lreach/delegated_property/Pref;
  return-void
.end method
