.class public Lreach/handler_post/Task;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;

.field public static manager:Landroid/location/LocationManager;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public run()V
  .registers 3
  sget-object v0, Lreach/handler_post/Task;->manager:Landroid/location/LocationManager;
  const-string v1, "gps"
  invoke-virtual {v0, v1}, Landroid/location/LocationManager;->getLastKnownLocation(Ljava/lang/String;)Landroid/location/Location;
  return-void
.end method
