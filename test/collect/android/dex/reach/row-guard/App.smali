.class public Lreach/row_guard/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  new-instance v0, Lreach/row_guard/Store;
  invoke-direct {v0, p0}, Lreach/row_guard/Store;-><init>(Landroid/content/Context;)V
  invoke-virtual {v0}, Lreach/row_guard/Store;->getReadableDatabase()Landroid/database/sqlite/SQLiteDatabase;
  move-result-object v0
  const-string v1, "select agreed from consent"
  const/4 v2, 0x0
  invoke-virtual {v0, v1, v2}, Landroid/database/sqlite/SQLiteDatabase;->rawQuery(Ljava/lang/String;[Ljava/lang/String;)Landroid/database/Cursor;
  move-result-object v0
  invoke-interface {v0}, Landroid/database/Cursor;->moveToFirst()Z
  move-result v0
  if-eqz v0, :no
  invoke-static {}, Lreach/row_guard/Sdk;->init()V
  :no
  return-void
.end method
