.class public Lreach/static_initialiser/Device;
.super Ljava/lang/Object;

.field public static name:Ljava/lang/String;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method static constructor <clinit>()V
  .registers 1
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  move-result-object v0
  sput-object v0, Lreach/static_initialiser/Device;->name:Ljava/lang/String;
  return-void
.end method
