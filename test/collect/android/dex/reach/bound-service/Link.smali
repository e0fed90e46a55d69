.class public Lreach/bound_service/Link;
.super Ljava/lang/Object;
.implements Landroid/content/ServiceConnection;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onServiceConnected(Landroid/content/ComponentName;Landroid/os/IBinder;)V
  .registers 12
  return-void
.end method

.method public onServiceDisconnected(Landroid/content/ComponentName;)V
  .registers 12
  return-void
.end method
