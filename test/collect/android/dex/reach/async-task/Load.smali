.class public Lreach/async_task/Load;
.super Landroid/os/AsyncTask;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/os/AsyncTask;-><init>()V
  return-void
.end method

.method protected varargs doInBackground([Ljava/lang/Object;)Ljava/lang/Object;
  .registers 3
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  const/4 v0, 0x0
  return-object v0
.end method
