.class public Lreach/switched_on_by_app/Sdk;
.super Ljava/lang/Object;

.field public static auto:Z

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public static init()V
  .registers 2
  sget-boolean v0, Lreach/switched_on_by_app/Sdk;->auto:Z
  if-eqz v0, :no
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  :no
  return-void
.end method
